"""Addresses of this room."""

from django.urls import path

from portal.people.views import duplicates, mandates, me, persons, relations, units, users

urlpatterns = [
    path("", persons.PersonList.as_view(), name="persons"),
    path("me/", me.me, name="me"),
    path("duplicates/", duplicates.duplicate_list, name="duplicates"),
    path("duplicates/<uuid:first>/<uuid:second>/", duplicates.duplicate_page, name="duplicate"),
    path(
        "duplicates/<uuid:first>/<uuid:second>/apart/",
        duplicates.duplicate_apart,
        name="duplicate_apart",
    ),
    path(
        "duplicates/<uuid:first>/<uuid:second>/merge/",
        duplicates.duplicate_merge,
        name="duplicate_merge",
    ),
    path("mandates/", mandates.MandateList.as_view(), name="mandates"),
    path("mandates/mine/", mandates.my_mandates, name="my_mandates"),
    path("mandates/grant/", mandates.mandate_grant, name="mandate_grant"),
    path("mandates/<int:pk>/end/", mandates.mandate_end, name="mandate_end"),
    path("mandates/<int:pk>/lend/", mandates.mandate_lend, name="mandate_lend"),
    path("sign-ins/", users.UserList.as_view(), name="users"),
    path("sign-ins/<int:pk>/", users.user_page, name="user"),
    path("sign-ins/<int:pk>/close/", users.user_close, name="user_close"),
    path("sign-ins/<int:pk>/open/", users.user_open, name="user_open"),
    path("sign-ins/<int:pk>/sign-out/", users.user_sign_out, name="user_sign_out"),
    path("units/", units.unit_list, name="units"),
    # A unit's code may hold any character, a slash too.
    path("units/edit/<path:code>/", units.unit_edit, name="unit_edit"),
    path("units/<path:code>/", units.unit_page, name="unit"),
    path("<uuid:public_id>/", persons.person_page, name="person"),
    path("<uuid:public_id>/edit/", persons.person_edit, name="person_edit"),
    path("<uuid:public_id>/citizenship/", persons.citizenship, name="person_citizenship"),
    path(
        "<uuid:public_id>/employments/<int:pk>/edit/",
        persons.employment_edit,
        name="employment_edit",
    ),
    path("<uuid:public_id>/relations/add/", relations.relation_add, name="relation_add"),
    path("relations/<int:pk>/end/", relations.relation_end, name="relation_end"),
]
