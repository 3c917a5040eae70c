package colearn.testkit.architecture.planted.unmarked.api;

final class Apples {}
