"""Points in the outlines of places, in plain Python."""

OUTLINES = """
import re
import numpy as np


def inside_of(text, x, y):
    '''Say which points are inside an area written as WKT.'''
    inside = np.zeros(len(x), bool)
    for ring in re.findall(r"\\(([^()]+)\\)", text):
        corners = np.array([corner.split()[:2] for corner in ring.split(",")], float)
        for (x1, y1), (x2, y2) in zip(corners[:-1], corners[1:]):
            if y1 != y2:
                spans = (y1 > y) != (y2 > y)
                inside ^= spans & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    return inside


def place_of_points(df, latitude, longitude, areas, geometry, place, name):
    '''Write the place of each point; nothing where it falls in none, or in several.'''
    areas = areas.dropna(subset=[geometry, place])
    x, y = df[longitude].to_numpy("float64"), df[latitude].to_numpy("float64")
    held = np.array([inside_of(text, x, y) for text in areas[geometry]]).reshape(len(areas), -1)
    names = areas[place].astype("str").to_numpy(object)
    found = [names[row.argmax()] if row.sum() == 1 else None for row in held.T]
    df = df.copy()
    df[name] = pd.Series(found, index=df.index, dtype="str")
    return df
"""
