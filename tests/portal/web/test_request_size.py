"""What is larger than any form takes is refused before it is read."""

from django.urls import reverse


def test_a_request_that_claims_too_much_is_refused_before_it_is_read(client, settings):
    settings.MOST_REQUEST_BYTES = 1000
    answer = client.post(reverse("account_login"), {"login": "x" * 1001})
    assert answer.status_code == 413
    assert "100 MB" in answer.text


def test_a_request_of_the_largest_size_passes(client, db, settings):
    settings.MOST_REQUEST_BYTES = 1000
    assert client.post(reverse("account_login"), {"login": "x" * 500}).status_code == 200
