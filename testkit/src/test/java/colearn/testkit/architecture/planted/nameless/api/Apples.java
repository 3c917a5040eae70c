package colearn.testkit.architecture.planted.nameless.api;

final class Apples {}
