package colearn.testkit.architecture.planted.worded.http;

final class OpenCoachHours {}
