package colearn.testkit.architecture.planted.neutral.decider;

/** Says no word: coaching is not the word. */
final class CoachingHours {}
