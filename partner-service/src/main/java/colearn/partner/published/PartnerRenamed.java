package colearn.partner.published;

/** It is called otherwise from now on. */
record PartnerRenamed(String name) {}
