package colearn.testkit.architecture.planted.acting.api;

import colearn.testkit.architecture.planted.acting.reactions.WhenPickedThenTold;

record Apples(WhenPickedThenTold reaction) {}
