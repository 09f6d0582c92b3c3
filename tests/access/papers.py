"""Rows of guests/papers."""

from guests.papers.models import Paper
from guests.papers.services.writing import Typed, write
from tests.access.engagements import OFFICE, SEES
from tests.access.matrix import Row
from tests.factories.engagements import a_guest, an_engagement

WRITES = OFFICE


def props(cast, made):
    """Make a guest of Pia's whose access agreement is written and not given out."""
    engagement = an_engagement(cast.pia, "agreement_signing", guest=a_guest("Maria"))
    typed = Typed("access_agreement", "en", {})
    letter = write(engagement=engagement, typed=typed, by=cast.anna)
    return {"guest_signing": engagement, "guest_paper": Paper.objects.get(letter=letter)}


def of_guest(**more):
    return lambda cast, props: {"public_id": props.guest_signing.case.public_id, **more}


def paper(cast, props):
    return {"letter_id": props.guest_paper.letter.public_id}


ROWS: dict[str, Row] = {
    "engagement_papers": Row(SEES, kwargs=of_guest()),
    "paper_new": Row(WRITES, kwargs=of_guest(kind="guest_agreement"), refused=SEES - WRITES),
    "home_form_new": Row(WRITES, kwargs=of_guest(), refused=SEES - WRITES),
    "paper_release": Row(WRITES, kwargs=paper, method="post", refused=SEES - WRITES),
    "paper_discard": Row(WRITES, kwargs=paper, refused=SEES - WRITES),
}
