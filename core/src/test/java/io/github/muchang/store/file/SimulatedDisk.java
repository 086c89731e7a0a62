package io.github.muchang.store.file;

import io.github.muchang.store.file.FaultPlan.Act;
import io.github.muchang.store.file.FaultPlan.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory that keeps apart what is durable and what is only written, counts operations, and fails as planned. The power may
 * go at any moment: {@link #crash} gives the disk as it is found afterwards.
 */
final class SimulatedDisk extends Disk {
    private final SimulatedNames names;
    private final Set<Path> locked = new HashSet<>();
    private final List<String> history = new ArrayList<>();
    private FaultPlan plan = FaultPlan.NONE;
    private long applicable;
    private boolean struck;
    private boolean off;

    SimulatedDisk() {
        this(new SimulatedFolder());
    }

    private SimulatedDisk(SimulatedFolder root) {
        this(new SimulatedNames(root));
    }

    private SimulatedDisk(SimulatedNames names) {
        this.names = names;
    }

    /** What goes wrong from now on; the operations that it can strike are counted from here. */
    synchronized void plan(FaultPlan next) {
        plan = next;
        applicable = 0;
        struck = false;
    }

    /** Nothing goes wrong any more. */
    synchronized void heal() {
        plan = FaultPlan.NONE;
    }

    /** Whether the plan has struck. */
    synchronized boolean struck() {
        return struck;
    }

    /** How many operations there were. */
    synchronized int operations() {
        return history.size();
    }

    /** Every operation so far, for a person to read. */
    synchronized List<String> history() {
        return List.copyOf(history);
    }

    /** The disk as it is found after the power went now; no operation gets through to this one any more. */
    synchronized SimulatedDisk crash(long seed) {
        off = true;
        return new SimulatedDisk(names.after(new PowerLoss(seed)));
    }

    /** The disk as another process finds it after this one died: what was written is seen, and no more durable than before. */
    synchronized SimulatedDisk died() {
        off = true;
        return new SimulatedDisk(names);
    }

    /** A copy on which everything that was written is durable. */
    synchronized SimulatedDisk copy() {
        return new SimulatedDisk(names.killed());
    }

    /** Changes one bit of a file, durably. */
    synchronized void flip(Path file, int at, int bit) throws IOException {
        names.content(file).flip(at, bit);
    }

    /** Cuts a file, durably. */
    synchronized void cut(Path file, int size) throws IOException {
        names.content(file).truncate(size);
        names.content(file).sync();
    }

    /** Makes a file longer with zeros, durably. */
    synchronized void fill(Path file, int size) throws IOException {
        SimulatedContent content = names.content(file);
        content.write(content.size(), new byte[size - content.size()]);
        content.sync();
    }

    /** Every file and what is in it. */
    synchronized SortedMap<Path, byte[]> files() {
        SortedMap<Path, byte[]> files = new TreeMap<>();
        names.visit((path, content) -> files.put(path, content.seen()));
        return files;
    }

    /** What is in a file. */
    synchronized byte[] bytes(Path file) {
        try {
            return names.content(file).seen();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The files in which any of some byte sequences can be read, by a program or by somebody who takes the disk away. */
    synchronized Set<Path> holding(Collection<byte[]> any) {
        List<String> sought = any.stream()
                .map(each -> new String(each, StandardCharsets.ISO_8859_1))
                .toList();
        Set<Path> holding = new TreeSet<>();
        names.visit((path, content) -> {
            String seen = new String(content.seen(), StandardCharsets.ISO_8859_1);
            String durable = new String(content.durable(), StandardCharsets.ISO_8859_1);
            if (sought.stream().anyMatch(each -> seen.contains(each) || durable.contains(each))) {
                holding.add(path);
            }
        });
        return holding;
    }

    @Override
    synchronized boolean isDirectory(Path directory) throws IOException {
        return names.find(directory) instanceof SimulatedFolder;
    }

    @Override
    synchronized void createDirectory(Path directory) throws IOException {
        Fault fault = begin(Act.CREATE, directory, "create directory");
        names.put(directory, new SimulatedFolder());
        end(fault);
    }

    @Override
    synchronized boolean exists(Path path) throws IOException {
        begin(Act.READ, path, "exists");
        return names.find(path) != null;
    }

    @Override
    synchronized List<Path> list(Path directory) throws IOException {
        begin(Act.READ, directory, "list");
        List<Path> found = new ArrayList<>();
        if (names.find(directory) instanceof SimulatedFolder folder) {
            folder.seen.keySet().forEach(name -> found.add(directory.resolve(name)));
        }
        return found;
    }

    @Override
    synchronized DiskFile create(Path file) throws IOException {
        Fault fault = begin(Act.CREATE, file, "create");
        if (names.find(file) != null) {
            throw new FileAlreadyExistsException(file.toString());
        }
        SimulatedContent content = new SimulatedContent();
        names.put(file, content);
        end(fault);
        return new SimulatedFile(this, file, content, true);
    }

    @Override
    synchronized DiskFile open(Path file) throws IOException {
        begin(Act.READ, file, "open");
        return new SimulatedFile(this, file, names.content(file), true);
    }

    @Override
    synchronized DiskFile read(Path file) throws IOException {
        begin(Act.READ, file, "open to read");
        return new SimulatedFile(this, file, names.content(file), false);
    }

    @Override
    synchronized void move(Path from, Path to) throws IOException {
        Fault fault = begin(Act.NAME, from, "move to " + to);
        names.move(from, to);
        end(fault);
    }

    @Override
    synchronized void delete(Path path) throws IOException {
        Fault fault = begin(Act.NAME, path, "delete");
        names.remove(path);
        end(fault);
    }

    @Override
    synchronized void sync(Path directory) throws IOException {
        Fault fault = begin(Act.SYNC, directory, "sync directory");
        if (fault == null) {
            names.sync(names.folder(directory));
        }
        end(fault);
    }

    @Override
    synchronized Closeable lock(Path file) throws IOException {
        Fault fault = begin(Act.CREATE, file, "lock");
        if (names.find(file) == null) {
            names.put(file, new SimulatedContent());
        }
        end(fault);
        Path path = SimulatedNames.absolute(file);
        if (!locked.add(path)) {
            throw new LockedException();
        }
        return () -> unlock(path);
    }

    private synchronized void unlock(Path path) {
        locked.remove(path);
    }

    /** Counts an operation; what is wrong with it, if it is done in part before it fails. */
    synchronized @Nullable Fault begin(Act act, Path path, String what) throws IOException {
        if (off) {
            throw new IOException(Fault.POWER_LOSS.message);
        }
        history.add(what + ": " + path);
        Fault fault = plan.fault();
        if (!fault.strikes.contains(act) || !plan.strikes(++applicable)) {
            return null;
        }
        struck = true;
        off = fault == Fault.POWER_LOSS;
        if (act == Act.READ || !fault.inPart) {
            throw new IOException(fault.message);
        }
        return fault;
    }

    /** Fails if something was wrong. */
    void end(@Nullable Fault fault) throws IOException {
        if (fault != null) {
            throw new IOException(fault.message);
        }
    }
}
