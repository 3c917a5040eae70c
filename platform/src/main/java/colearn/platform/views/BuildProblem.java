package colearn.platform.views;

/** Why a build cannot go on, in a sentence that whoever asked for it may read. */
final class BuildProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BuildProblem(String sentence) {
        super(sentence);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
