"""Distances on the globe."""

from math import asin, cos, radians, sin, sqrt

# Mean radius of the Earth (IUGG), as straight-line calculators use it.
EARTH_KM = 6371.0088


def great_circle_km(from_lat: float, from_lng: float, to_lat: float, to_lng: float) -> float:
    """Return the shortest way over the globe between two points in degrees, in kilometres."""
    lat, other = radians(from_lat), radians(to_lat)
    across = sin((other - lat) / 2) ** 2
    along = sin(radians(to_lng - from_lng) / 2) ** 2
    # Rounding may lift the sum a hair above 1 for opposite points.
    return 2 * EARTH_KM * asin(min(1.0, sqrt(across + cos(lat) * cos(other) * along)))
