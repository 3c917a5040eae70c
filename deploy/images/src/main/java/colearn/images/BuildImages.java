package colearn.images;

import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/** Makes the three images in the module's target folder: {@code <service>.tar}, beside it its {@code .name}, {@code .digest} and {@code .cdx.json} (SBOM), and {@code .docker.tar} for older engines. */
public final class BuildImages {
    static final List<String> SERVICES = List.of("partner-service", "session-service", "insight-service");

    /** The same in the training run and in the image: a cache holds for them alone. */
    private static final List<String> OPTIONS = List.of(
            "-XX:MaxRAMPercentage=70",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            // Half of a start on one core went into compilers: the first begins five times as late, and does not
            // measure
            // what waits, the second a hundred times. What is asked for again and again is still compiled by both.
            "-XX:Tier3DelayOn=0",
            "-XX:Tier3InvocationThreshold=1000",
            "-XX:Tier3MinInvocationThreshold=500",
            "-XX:Tier3CompileThreshold=8000",
            "-XX:Tier4InvocationThreshold=500000",
            "-XX:Tier4MinInvocationThreshold=60000",
            "-XX:Tier4CompileThreshold=1500000",
            "-XX:Tier4BackEdgeThreshold=4000000",
            "-Xlog:aot=off",
            "-Xlog:cds=off");

    private final Path module;
    private final Path target;
    private final Path kept;
    private final String version;
    private final Instant time;

    /**
     * Makes nothing yet.
     *
     * @param module folder of this module
     * @param target where the images go
     * @param kept where training runs are kept
     * @param time of every file in them
     */
    BuildImages(Path module, Path target, Path kept, String version, Instant time) {
        this.module = module;
        this.target = target;
        this.kept = kept;
        this.version = version;
        this.time = time;
    }

    /**
     * Makes them all.
     *
     * @param arguments this module's folder, the project's version, the time of all files in the images
     */
    public static void main(String[] arguments) throws Exception {
        Path module = Path.of(arguments[0]);
        try {
            new BuildImages(module, module.resolve("target"), kept(), arguments[1], Instant.parse(arguments[2]))
                    .make(SERVICES);
        } catch (ImageFailure e) {
            System.err.println("No images: " + e.getMessage());
            System.exit(1);
        }
    }

    void make(List<String> services) throws IOException, InterruptedException {
        services.forEach(this::requireBillOfMaterials);
        Path work = target.resolve("images");
        new Tree(work).delete();
        Path base = work.resolve("base");
        Program.run(List.of(module.resolve("bare").toString(), base.toString()));
        TrimmedJdk.linkInto(base.resolve("root" + Place.JAVA));
        try (Training training = new Training(work.resolve("training"))) {
            for (String service : services) {
                build(service, base, work, training);
            }
        }
    }

    private void build(String service, Path base, Path work, Training training)
            throws IOException, InterruptedException {
        Place place = new Place(work.resolve(service), service);
        Files.createDirectories(place.folder());
        Program.run(List.of("cp", "-a", base + "/.", place.folder().toString()));
        Path jar = module.resolve("../../" + service + "/target/" + service + "-" + version + ".jar");
        AppFiles.unpack(jar.normalize(), place);
        new Tree(place.java()).setTime(time);
        new Tree(place.app()).setTime(time);
        new KeptTraining(kept).train(place, OPTIONS, training);
        new Tree(place.app()).setTime(time);
        Path archive = target.resolve(service + ".tar");
        String name = "colearn/" + service + ":" + version;
        ServiceImage image = new ServiceImage(place, time, OPTIONS);
        image.pack(ImageFormat.Docker, target.resolve(service + ".docker.tar"), name);
        String digest = image.pack(ImageFormat.OCI, archive, name);
        Files.writeString(target.resolve(service + ".name"), name + "\n");
        Files.writeString(target.resolve(service + ".digest"), digest + "\n");
        Files.copy(
                billOfMaterials(service), target.resolve(service + ".cdx.json"), StandardCopyOption.REPLACE_EXISTING);
        System.out.println(name + " " + digest + " (" + Files.size(archive) / 1_000_000 + " MB)");
    }

    /** Before minutes of work, and not after. */
    private void requireBillOfMaterials(String service) {
        if (!Files.isRegularFile(billOfMaterials(service))) {
            throw new ImageFailure(
                    "there is no " + billOfMaterials(service)
                            + ": Maven makes it with -Pimages, and leaves it out with -o (offline); build without -o.",
                    null);
        }
    }

    private Path billOfMaterials(String service) {
        return module.resolve("../../" + service + "/target/bom.json").normalize();
    }

    /** Outside the checkout, as Maven's own: a build from a clean clone finds it. */
    static Path kept() {
        String said = System.getenv("COLEARN_IMAGE_CACHE");
        return said == null ? Path.of(System.getProperty("user.home"), ".cache/colearn/images") : Path.of(said);
    }
}
