package colearn.platform.kafka.relay;

import colearn.platform.kafka.Life;
import colearn.platform.kafka.WorkerState.Kind;
import java.time.Duration;

/** Life before the lead: where this instance has to wait, another one is at work, and what this one knew grows old. */
record Waiting(Life life, RelayProgress progress) implements Life {
    @Override
    public void is(Kind kind) {
        progress.unknown();
        life.is(kind);
    }

    @Override
    public void stuck(String sentence) {
        life.stuck(sentence);
    }

    @Override
    public boolean goesOn() {
        return life.goesOn();
    }

    @Override
    public void pause(Duration atMost) throws InterruptedException {
        life.pause(atMost);
    }
}
