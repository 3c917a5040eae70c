package colearn.testkit.architecture.planted.naming.api;

final class AppleHelper {}
