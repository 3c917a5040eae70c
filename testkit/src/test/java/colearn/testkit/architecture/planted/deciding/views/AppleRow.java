package colearn.testkit.architecture.planted.deciding.views;

import colearn.testkit.architecture.planted.deciding.domain.apple.AppleCommand;

record AppleRow(AppleCommand.Pick last) {}
