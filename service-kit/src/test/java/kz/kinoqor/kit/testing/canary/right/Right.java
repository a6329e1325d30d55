package kz.kinoqor.kit.testing.canary.right;

import java.util.List;
import kz.kinoqor.kit.testing.canary.left.Left;

/** Goes round in a circle with its neighbour. */
public record Right(List<Left> lefts) {}
