"""The pages of deciding, pressed as people press them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mobility.deciding.models import AwardDecision, Ranking
from mobility.deciding.services.bundling import make_bundle
from mobility.deciding.services.releasing import release_ordered
from portal.jobs.models import Job
from portal.jobs.services import claim
from tests.cast import PASSWORD, make_person
from tests.factories.deciding import (
    a_budget,
    a_call,
    a_decision,
    a_ranking,
    a_round,
    an_application,
    assessed,
)


def order(ranking):
    return list(ranking.places.order_by("position").values_list("application_id", flat=True))


@pytest.fixture
def fys(cast, make_round):
    made = make_round("recommended")
    made.ranking = a_ranking(made.call, cast.FYS, made["petter"], made["pia"])
    made.address = f"/deciding/rankings/{made.ranking.public_id}/"
    return made


def test_a_head_assesses_on_the_page_and_sees_who_else_is_away(cast, make_round, sign_in):
    made = make_round()
    client, address = sign_in(cast.frida), f"/deciding/assess/{made['petter'].case.public_id}/"
    page = client.get(address).content.decode()
    assert "Pia Utsiktsen" in page
    assert "Academic quality of the plan" in page
    data = {f"score-{code}": "strong" for code in ("plan_quality", "feasibility", "networks")}
    rest = {f"score-{c}": "weak" for c in ("longer_stay", "supervision_covered", "career_stage")}
    answer = client.post(address, {**data, **rest, "recommendation": "recommended"})
    assert answer.url == f"/applications/{made['petter'].case.public_id}/"
    assert (
        client.post(address, {**data, **rest, "recommendation": "recommended"}).status_code == 409
    )


def test_without_words_nothing_is_returned(cast, make_round, sign_in):
    made = make_round()
    address = f"/deciding/assess/{made['petter'].case.public_id}/"
    page = sign_in(cast.frida).post(address, {"recommendation": "returned"}).content.decode()
    assert "Say why" in page
    assert made.fresh("petter").case.state == "submitted"


def test_a_row_moves_by_its_button(cast, fys, sign_in):
    client = sign_in(cast.frida)
    data = {"application": fys["pia"].pk, "version": fys.ranking.version, "place": 2, "act": "up"}
    answer = client.post(f"{fys.address}move/", data)
    assert answer.url.endswith(f"#row-{fys['pia'].pk}")
    assert order(fys.ranking) == [fys["pia"].pk, fys["petter"].pk]


def test_a_stale_tab_is_told_by_its_page(cast, fys, sign_in):
    client = sign_in(cast.frida)
    data = {"application": fys["pia"].pk, "version": fys.ranking.version, "place": 2, "act": "up"}
    client.post(f"{fys.address}move/", data)
    late = client.post(f"{fys.address}move/", data)
    assert late.status_code == 409
    assert "The order changed since you opened the page" in late.content.decode()


def test_a_reason_is_kept_without_moving_anything(cast, fys, sign_in):
    data = {"application": fys["pia"].pk, "act": "reason", "reason": "Strong host"}
    sign_in(cast.frida).post(f"{fys.address}move/", data)
    assert fys.ranking.places.get(position=2).reason == "Strong host"


def test_handing_in_says_what_is_missing_and_then_locks(cast, fys, sign_in):
    client = sign_in(cast.frida)
    fys.ranking.places.update(reason="")
    version = {"version": fys.ranking.version}
    refused = client.post(f"{fys.address}hand-in/", version)
    assert refused.status_code == 422
    assert "2 places have no reason" in refused.content.decode()
    fys.ranking.places.update(reason="Why")
    client.post(f"{fys.address}hand-in/", version)
    assert Ranking.objects.get(pk=fys.ranking.pk).state == "handed_in"


def test_the_page_of_a_round_asks_as_often_for_many_as_for_few(cast, sign_in):
    call = a_call(cast.NAT, budget=a_budget(cast.NAT))
    client = sign_in(cast.finn)

    def add(count, start):
        people = [make_person(f"N{start + n}", hr_id=f"N{start + n}") for n in range(count)]
        return [an_application(one, cast.FYS, call, "ranked") for one in people]

    ranking = a_round(call, cast.NAT, *add(3, 0))
    add(3, 100)
    counts = []
    for more in (0, 20):
        if more:
            a_round(call, cast.NAT, *add(more, 10))
            add(more, 200)
        address = f"/deciding/rankings/{ranking.public_id}/"
        for page in (address, f"{address}decisions/"):
            client.get(page)
            with CaptureQueriesContext(connection) as asked:
                assert client.get(page).status_code == 200
            counts.append(len(asked))
    assert counts[:2] == counts[2:]


@pytest.fixture
def ready(cast, make_round):
    made = make_round("ranked")
    made.ranking = a_round(made.call, cast.NAT, *(made[n] for n in ("petter", "pia", "berit")))
    made.address = f"/deciding/rankings/{made.ranking.public_id}/"
    return made


def test_a_batch_is_prepared_decided_after_the_password_and_released(cast, ready, sign_in):
    keys = [str(ready[name].case.public_id) for name in ("petter", "pia")]
    client = sign_in(cast.finn)
    there = client.post(f"{ready.address}decisions/", {"go": "prepare", "chosen": keys}).url
    assert client.get(there).status_code == 200
    client.post(there, {"outcome": "granted"})
    client = sign_in(cast.dina)
    there = client.post(f"{ready.address}decisions/", {"go": "decide", "chosen": keys}).url
    page = client.get(there).content.decode()
    assert "Granted" in page
    there = there.split("?")[0]
    asked = client.post(there, {"chosen": keys})
    assert asked.url.startswith("/accounts/reauthenticate/")
    assert set(AwardDecision.objects.values_list("state", flat=True)) == {"prepared"}
    client.post(asked.url, {"password": PASSWORD, "next": there})
    assert set(AwardDecision.objects.values_list("state", flat=True)) == {"decided"}
    there = client.post(f"{ready.address}decisions/", {"go": "release", "chosen": keys}).url
    assert client.get(there).status_code == 200
    client.post(there)
    release_ordered(claim(Job.objects.get(task="mobility.deciding.tasks.release_decisions").pk))
    assert ready.fresh("petter").case.state == "granted"
    assert Job.objects.get(task="mobility.deciding.tasks.release_decisions").progress == 2


def test_an_amount_changed_after_it_was_shown_is_not_decided(cast, ready, sign_in):
    made = a_decision(ready["petter"], cast.finn)
    there = f"{ready.address}decisions/decide/"
    chosen = {"chosen": [str(ready["petter"].case.public_id)]}
    client = sign_in(cast.dina)
    ((one, _may, stamp),) = client.get(there, chosen).context["rows"]
    AwardDecision.objects.filter(pk=made.pk).update(amount=99_000)
    asked = client.post(there, {**chosen, "shown": f"{one.public_id}:{stamp}"})
    client.post(asked.url, {"password": PASSWORD, "next": there})
    made.refresh_from_db()
    assert made.state == "prepared"


def test_a_letter_is_previewed_before_anybody_gets_it(cast, ready, sign_in):
    decision = a_decision(ready["petter"], cast.finn, "refused")
    page = sign_in(cast.finn).get(f"/deciding/decisions/{decision.public_id}/letter/")
    assert "Others were placed higher." in page.content.decode()
    assert decision.letter is None


def test_who_withdrew_is_passed_over_at_release(cast, ready):
    decision = a_decision(ready["petter"], cast.finn, state="decided", decided_by=cast.dina)
    AwardDecision.objects.filter(pk=decision.pk).update(state="dropped")
    job = Job.objects.create(
        owner=cast.finn,
        title="x",
        task="x",
        state="running",
        arguments={"decisions": [decision.pk], "language": "en"},
    )
    release_ordered(job)
    assert ready.fresh("petter").case.state == "ranked"


def test_the_papers_of_a_meeting_are_one_pdf(cast, ready):
    assessed(ready["petter"], cast.frida)
    arguments = {"ranking": ready.ranking.pk, "language": "en"}
    job = Job.objects.create(
        owner=cast.finn, title="x", task="x", state="running", arguments=arguments
    )
    made = make_bundle(job)
    assert made.content.startswith(b"%PDF")
    job.refresh_from_db()
    assert (job.progress, job.total) == (3, 4)


def test_an_offer_is_accepted_by_one_press(cast, ready, sign_in):
    type(ready["petter"].case).objects.filter(pk=ready["petter"].case_id).update(state="granted")
    decision = a_decision(ready["petter"], cast.finn, state="released", decided_by=cast.dina)
    address = f"/deciding/decisions/{decision.public_id}/offer/"
    client = sign_in(cast.petter)
    assert "Accept the offer" in client.get(address).content.decode()
    client.post(address)
    assert ready.fresh("petter").case.state == "accepted"
    assert client.post(address).status_code == 403


def test_the_second_for_the_last_money_is_told(cast, sign_in):
    budget = a_budget(cast.UU, 1_500, ("staff_training",), "EUR")
    both = [
        an_application(u.person, cast.FYS, None, "recommended", scheme="staff_training", cost=None)
        for u in (cast.petter, cast.pia)
    ]
    for one in both:
        assessed(one, cast.frida)
    client, data = sign_in(cast.ingrid), {"budget": budget.pk, "amount": "1114"}
    first, second = (f"/deciding/first-come/{one.case.public_id}/" for one in both)
    assert client.post(first, data).status_code == 302
    late = client.post(second, data)
    assert late.status_code == 409
    assert "has only 386 EUR left" in late.content.decode()


def test_an_appeal_is_sent_from_the_decision(cast, ready, sign_in):
    refusal = a_decision(
        ready["petter"], cast.finn, "refused", state="released", decided_by=cast.dina
    )
    address = f"/deciding/decisions/{refusal.public_id}/appeal/"
    answer = sign_in(cast.petter).post(address, {"grounds": "The plan was misread."})
    page = sign_in(cast.petter).get(answer.url).content.decode()
    assert "The plan was misread." in page


def test_the_case_page_leads_on(cast, make_round, sign_in):
    made = make_round()
    page = sign_in(cast.frida).get(f"/applications/{made['petter'].case.public_id}/")
    assert f"/deciding/assess/{made['petter'].case.public_id}/" in page.content.decode()


def test_the_case_page_leads_to_the_round_before_anybody_is_placed(cast, make_round, sign_in):
    made = make_round("recommended")
    ranking = a_ranking(made.call, cast.FYS)
    page = sign_in(cast.frida).get(f"/applications/{made['petter'].case.public_id}/")
    assert f"/deciding/rankings/{ranking.public_id}/" in page.content.decode()


def test_a_returned_application_says_what_to_change(cast, make_round, sign_in):
    made = make_round("returned")
    assessed(made["petter"], cast.frida, "returned", "Say who takes over the lab.")
    page = sign_in(cast.petter).get(f"/applications/{made['petter'].case.public_id}/")
    assert "Say who takes over the lab." in page.content.decode()
