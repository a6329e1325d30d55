package kz.kinoqor.kit.testing.canary.left;

import kz.kinoqor.kit.testing.canary.right.Right;

/** Goes round in a circle with its neighbour. */
public record Left(Right right) {}
