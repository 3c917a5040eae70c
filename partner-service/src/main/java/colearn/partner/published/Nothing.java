package colearn.partner.published;

/** The type says all that others may know; reasons and evidence stay here. */
record Nothing() {}
