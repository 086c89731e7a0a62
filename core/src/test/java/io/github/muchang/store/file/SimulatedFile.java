package io.github.muchang.store.file;

import io.github.muchang.store.file.FaultPlan.Act;
import io.github.muchang.store.file.FaultPlan.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Path;
import java.util.Arrays;

/** An open file of a simulated disk. */
final class SimulatedFile extends DiskFile {
    private final SimulatedDisk disk;
    private final Path path;
    private final SimulatedContent content;
    private final boolean writable;
    private boolean closed;

    SimulatedFile(SimulatedDisk disk, Path path, SimulatedContent content, boolean writable) {
        this.disk = disk;
        this.path = path;
        this.content = content;
        this.writable = writable;
    }

    @Override
    void read(ByteBuffer into, long at) throws IOException {
        synchronized (disk) {
            begin(Act.READ, "read " + into.remaining() + " at " + at);
            content.read(into, at);
        }
    }

    @Override
    void write(ByteBuffer from, long at) throws IOException {
        synchronized (disk) {
            byte[] bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            Fault fault = begin(Act.WRITE, "write " + bytes.length + " at " + at);
            if (fault == Fault.SHORT_WRITE) {
                content.write(at, Arrays.copyOf(bytes, bytes.length / 2));
            } else {
                content.write(at, bytes);
            }
            disk.end(fault);
            from.position(from.limit());
        }
    }

    @Override
    void sync() throws IOException {
        synchronized (disk) {
            Fault fault = begin(Act.SYNC, "sync");
            if (fault == Fault.SYNC_FAILS) {
                content.failSync(new PowerLoss(disk.operations()));
            } else if (fault == null) {
                content.sync();
            }
            disk.end(fault);
        }
    }

    @Override
    long size() throws IOException {
        synchronized (disk) {
            begin(Act.READ, "size");
            return content.size();
        }
    }

    @Override
    void truncate(long size) throws IOException {
        synchronized (disk) {
            Fault fault = begin(Act.CUT, "truncate to " + size);
            content.truncate(size);
            disk.end(fault);
        }
    }

    @Override
    public void close() {
        synchronized (disk) {
            closed = true;
        }
    }

    private @org.jspecify.annotations.Nullable Fault begin(Act act, String what) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (!writable && act != Act.READ && act != Act.SYNC) {
            throw new NonWritableChannelException();
        }
        return disk.begin(act, path, what);
    }
}
