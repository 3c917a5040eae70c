package colearn.testkit.architecture.planted.looking.reactions;

import colearn.testkit.architecture.planted.looking.views.AppleRow;

record WhenSeenThenPicked(AppleRow row) {}
