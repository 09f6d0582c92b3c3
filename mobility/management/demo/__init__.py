"""The demo university: its units, people, hosts and journeys, made up but believable."""
