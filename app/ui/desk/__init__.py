"""The desk: recipe, grid and column side by side, in the workbench and beside a lesson."""
