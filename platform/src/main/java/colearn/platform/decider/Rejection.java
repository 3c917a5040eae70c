package colearn.platform.decider;

/** Why a command was refused. Each aggregate seals its own reasons; the api room turns each into a problem. */
public interface Rejection {}
