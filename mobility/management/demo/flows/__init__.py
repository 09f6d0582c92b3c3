"""Cases in every state, made by calling the services as the people who would."""
