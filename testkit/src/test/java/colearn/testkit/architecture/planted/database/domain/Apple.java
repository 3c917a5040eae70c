package colearn.testkit.architecture.planted.database.domain;

import java.sql.Timestamp;

record Apple(Timestamp[] picked) {}
