package colearn.system.matrix;

/** One relationship: what a reader of the matrix compares. */
public record Row(String level, String purpose, String balance, int sessionsHeld, Cell sideA, Cell sideB) {}
