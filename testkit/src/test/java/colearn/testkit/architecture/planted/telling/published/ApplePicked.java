package colearn.testkit.architecture.planted.telling.published;

import colearn.testkit.architecture.planted.telling.views.AppleRow;

record ApplePicked(AppleRow row) {}
