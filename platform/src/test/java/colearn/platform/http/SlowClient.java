package colearn.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that says and hears as little at a time as it likes. */
final class SlowClient implements AutoCloseable {
    private final Socket socket = new Socket();
    private final String token;
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();

    SlowClient(int port, String token) throws IOException {
        this.token = token;
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("localhost", port));
    }

    /** The beginning of a request: its line and headers. */
    void send(String request, String... headers) {
        write((request + "\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer " + token + "\r\n"
                        + String.join("\r\n", headers) + (headers.length == 0 ? "\r\n" : "\r\n\r\n"))
                .getBytes(StandardCharsets.US_ASCII));
    }

    void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says one byte more; false when the other side has said something, or has hung up. */
    boolean trickles() {
        try {
            socket.getOutputStream().write(' ');
            socket.setSoTimeout(1);
            int heard = socket.getInputStream().read();
            if (heard >= 0) {
                answer.write(heard);
            }
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** All that the other side says until it hangs up. */
    String answer() {
        try {
            socket.setSoTimeout(10_000);
            socket.getInputStream().transferTo(answer);
        } catch (IOException e) {
            answer.writeBytes((" (" + e + ")").getBytes(StandardCharsets.UTF_8));
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
