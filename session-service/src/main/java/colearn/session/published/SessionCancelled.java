package colearn.session.published;

import java.util.UUID;

/** It will not take place; the reason stays here. */
record SessionCancelled(UUID by) {}
