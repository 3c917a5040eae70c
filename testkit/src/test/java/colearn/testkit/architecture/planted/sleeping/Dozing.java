package colearn.testkit.architecture.planted.sleeping;

final class Dozing {
    void doze() throws InterruptedException {
        Thread.sleep(1);
    }
}
