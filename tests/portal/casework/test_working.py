"""Working with tasks: several at once, to a colleague, with comments, files and waivers."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from portal.audit.models import AuditEntry
from portal.casework.models import Task, TaskComment
from portal.casework.rules import Wanted
from portal.casework.selectors import colleagues
from portal.casework.services import comment, hand_over, reconcile, settle_many
from portal.core.decisions import NotAllowedError
from portal.documents.models import Upload
from tests.cast import give, make_person, make_user
from tests.factories.cases import PDF, make_case


@pytest.fixture
def case(cast):
    return make_case(cast.petter.person, cast.FYS, kind="trial", title="A visit")


def lay(case, *wanted, **people):
    reconcile(case=case, wanted=wanted, by=None, prefix="list:", people=people)
    return [case.tasks.get(key=one.key) for one in wanted]


@pytest.fixture
def task(case):
    return lay(case, Wanted("list:order", "order", "department_administrator"))[0]


def test_several_tasks_are_done_at_once_and_those_that_wait_stay(cast, case, sign_in):
    first = Wanted("list:training", "training", "hse")
    wanted = [Wanted("list:card", "card", "department_administrator"), first]
    wanted.append(Wanted("list:lab", "lab", "department_administrator", after=(first.key,)))
    card, _training, lab = lay(case, *wanted)
    data = {"task": [card.public_id, lab.public_id, "no-uuid"]}
    page = sign_in(cast.anna).post("/work/tasks/done/", data, follow=True).content.decode()
    assert "1 task is done." in page
    assert "Not yet, look at: lab" in page
    states = dict(case.tasks.values_list("code", "state"))
    assert states == {"card": "done", "training": "open", "lab": "open"}


def test_only_own_tasks_are_done_at_once(cast, task, sign_in):
    sign_in(cast.bjarne).post("/work/tasks/done/", {"task": [task.public_id]})
    assert Task.objects.get(pk=task.pk).state == "open"
    assert settle_many(tasks=[task], by=cast.bjarne) == ([], [task])


def test_the_list_says_what_comes_first(cast, case, sign_in):
    texts = {"en": {"title": "A secret visa"}}
    visa = Wanted("list:visa", "visa", "welcome_centre", strict=True, texts=texts)
    lay(case, visa, Wanted("list:room", "room", "department_administrator", after=(visa.key,)))
    page = sign_in(cast.anna).get("/work/tasks/").content.decode()
    assert "A restricted task" in page
    assert "secret" not in page


def test_a_task_is_found_by_kind_and_unit(cast, task, sign_in):
    client = sign_in(cast.anna)
    assert "A visit" in client.get("/work/tasks/", {"unit": "FYS"}).content.decode()
    assert "BIO" not in str(client.get("/work/tasks/").context["filter"].form["unit"])


def test_a_task_is_given_to_a_colleague_with_the_same_role(cast, case, task, sign_in):
    other = make_user(make_person("Arne"))
    give(other.person, "department_administrator", cast.FYS)
    assert list(colleagues(cast.anna, task)) == [other.person]
    client = sign_in(cast.anna)
    client.post(f"/work/tasks/{task.public_id}/hand-over/", {"to": other.person.pk})
    assert list(Task.objects.waiting_for(other)) == [task]
    assert not Task.objects.waiting_for(cast.anna).exists()
    lay(case, Wanted("list:order", "order", "department_administrator"))
    assert Task.objects.get(pk=task.pk).person == other.person


@pytest.mark.parametrize(
    ("to", "code"), [("bjarne", "not_a_colleague"), ("petter", "not_a_colleague")]
)
def test_a_task_goes_to_nobody_else(cast, task, to, code):
    with pytest.raises(NotAllowedError, match=code):
        hand_over(task=task, to=cast.users[to].person, by=cast.anna)


def test_a_hosts_own_task_goes_to_a_colleague_at_the_unit(cast, case):
    (meet,) = lay(case, Wanted("list:meet", "meet", "host"), host=cast.frida.person)
    hand_over(task=meet, to=cast.pia.person, by=cast.frida)
    assert list(Task.objects.waiting_for(cast.pia)) == [meet]


def test_what_only_the_person_can_do_stays_theirs(cast, case):
    (own,) = lay(case, Wanted("list:own", "own", "guest"))
    with pytest.raises(NotAllowedError, match="own_task_stays"):
        hand_over(task=own, to=cast.pia.person, by=cast.petter)


def test_a_comment_is_seen_with_the_task(cast, task, sign_in):
    address = f"/work/tasks/{task.public_id}/"
    sign_in(cast.frida).post(f"{address}comment/", {"text": "The key is in the drawer."})
    assert "in the drawer" in sign_in(cast.anna).get(address).content.decode()
    assert not TaskComment.objects.visible_to(cast.bjarne).exists()
    with pytest.raises(NotAllowedError):
        comment(task=task, text="x", by=cast.bjarne)


def test_who_may_waives_on_the_page_and_others_do_not(cast, task, sign_in):
    address = f"/work/tasks/{task.public_id}/waive/"
    assert sign_in(cast.anna).post(address, {"reason": "x"}).status_code == 403
    client = sign_in(cast.frida)
    client.post(address, {"reason": ""})
    assert Task.objects.get(pk=task.pk).state == "open"
    client.post(address, {"reason": "They have one"})
    assert Task.objects.get(pk=task.pk).state == "waived"


def file():
    return SimpleUploadedFile("visa of petter.pdf", PDF)


def test_a_file_shows_that_a_task_is_done(cast, task, sign_in):
    client = sign_in(cast.anna)
    client.post(f"/documents/tasks/{task.public_id}/evidence/", {"file": file()})
    assert task.evidences.get().uploaded_by == cast.anna
    assert "visa of petter.pdf" in client.get(f"/work/tasks/{task.public_id}/").content.decode()


def test_the_file_of_a_strict_task_is_seen_with_the_task_alone(cast, case, sign_in):
    (visa,) = lay(case, Wanted("list:visa", "visa", strict=True))
    client = sign_in(cast.petter)
    client.post(f"/documents/tasks/{visa.public_id}/evidence/", {"file": file()})
    seen = {name for name, user in cast.users.items() if Upload.objects.visible_to(user).exists()}
    assert seen == {"petter", "hanne", "ingrid"}
    told = str(list(AuditEntry.objects.values_list("changes", flat=True)))
    assert "visa of petter" not in told


def test_what_comes_first_is_said_at_the_button(cast, case, sign_in):
    first = Wanted("list:training", "training", "hse")
    lab = lay(case, first, Wanted("list:lab", "lab", after=(first.key,)))[1]
    client = sign_in(cast.petter)
    page = client.post(f"/work/tasks/{lab.public_id}/", {"state": "done"}).content.decode()
    assert "Something else must be done first" in page
    assert "First must be done: training" in page
