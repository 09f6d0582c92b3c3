def test_home_greets_the_signed_in_user(cast, sign_in):
    answer = sign_in(cast.petter).get("/")
    assert answer.status_code == 200
    assert "Petter" in answer.content.decode()


def test_a_page_without_sign_in_leads_to_sign_in(client, db):
    answer = client.get("/")
    assert answer.status_code == 302
    assert answer.url.startswith("/accounts/login/")
