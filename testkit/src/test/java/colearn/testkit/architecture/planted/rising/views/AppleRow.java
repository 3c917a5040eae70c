package colearn.testkit.architecture.planted.rising.views;

import colearn.testkit.architecture.planted.rising.api.AppleAnswer;

record AppleRow(AppleAnswer answer) {}
