"""The drawing of the README comes from the data."""

from pathlib import Path

from guests.engagements.rules import mermaid

README = Path(__file__).resolve().parents[3] / "README.md"


def test_the_diagram_of_the_readme_is_drawn_from_the_data():
    assert f"```mermaid\n{mermaid()}\n```" in README.read_text(), "run manage.py draw_states"
