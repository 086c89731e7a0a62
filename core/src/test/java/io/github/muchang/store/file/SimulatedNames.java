package io.github.muchang.store.file;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The names on a simulated disk, and the changes of them that are not durable yet. Guarded by its disk. */
final class SimulatedNames {
    private final SimulatedFolder root;
    private final List<Edit> unsynced = new ArrayList<>();

    /** Names that change at once: what each stands for from now on; nothing if it is gone. */
    private record Edit(List<Name> names) {
        boolean touches(Set<SimulatedFolder> folders) {
            return names.stream().anyMatch(each -> folders.contains(each.folder));
        }
    }

    private record Name(
            SimulatedFolder folder, String name, @Nullable SimulatedNode node) {
        void applyTo(Map<String, SimulatedNode> names) {
            if (node == null) {
                names.remove(name);
            } else {
                names.put(name, node);
            }
        }
    }

    SimulatedNames(SimulatedFolder root) {
        this.root = root;
    }

    @Nullable
    SimulatedNode find(Path path) {
        SimulatedNode at = root;
        for (Path name : absolute(path)) {
            at = at instanceof SimulatedFolder folder ? folder.seen.get(name.toString()) : null;
        }
        return at;
    }

    SimulatedContent content(Path path) throws IOException {
        if (find(path) instanceof SimulatedContent content) {
            return content;
        }
        throw new NoSuchFileException(path.toString());
    }

    SimulatedFolder folder(Path path) throws IOException {
        SimulatedNode found = find(path);
        if (found instanceof SimulatedFolder folder) {
            return folder;
        }
        throw found == null ? new NoSuchFileException(path.toString()) : new NotDirectoryException(path.toString());
    }

    void put(Path path, SimulatedNode node) throws IOException {
        change(new Name(parent(path), name(path), node));
    }

    void remove(Path path) throws IOException {
        if (find(path) != null) {
            refuseIfFull(path);
            change(new Name(parent(path), name(path), null));
        }
    }

    void move(Path from, Path to) throws IOException {
        SimulatedNode moved = find(from);
        if (moved == null) {
            throw new NoSuchFileException(from.toString());
        }
        refuseIfFull(to);
        change(new Name(parent(from), name(from), null), new Name(parent(to), name(to), moved));
    }

    /** Makes durable what was done to the names of a directory, and what was done before to those that moved with them. */
    void sync(SimulatedFolder folder) {
        Set<SimulatedFolder> folders = new HashSet<>(Set.of(folder));
        for (int i = unsynced.size() - 1; i >= 0; i--) {
            if (unsynced.get(i).touches(folders)) {
                unsynced.get(i).names.forEach(each -> folders.add(each.folder));
            }
        }
        for (Edit edit : unsynced) {
            if (edit.touches(folders)) {
                edit.names.forEach(each -> each.applyTo(each.folder.durable));
            }
        }
        unsynced.removeIf(edit -> edit.touches(folders));
    }

    SimulatedFolder killed() {
        return root.killed();
    }

    SimulatedFolder after(PowerLoss loss) {
        IdentityHashMap<SimulatedFolder, SortedMap<String, SimulatedNode>> names = new IdentityHashMap<>();
        for (Edit edit : unsynced.subList(0, loss.prefix(unsynced.size()))) {
            edit.names.forEach(
                    each -> each.applyTo(names.computeIfAbsent(each.folder, folder -> new TreeMap<>(folder.durable))));
        }
        return after(root, names, loss);
    }

    void visit(BiConsumer<Path, SimulatedContent> visitor) {
        visit(Path.of("/"), root, visitor);
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private void change(Name... names) {
        for (Name each : names) {
            each.applyTo(each.folder.seen);
        }
        unsynced.add(new Edit(List.of(names)));
    }

    private static SimulatedFolder after(
            SimulatedFolder folder,
            IdentityHashMap<SimulatedFolder, SortedMap<String, SimulatedNode>> names,
            PowerLoss loss) {
        SimulatedFolder after = new SimulatedFolder();
        names.getOrDefault(folder, folder.durable)
                .forEach((name, node) -> after.put(
                        name,
                        node instanceof SimulatedContent content
                                ? content.after(loss)
                                : after((SimulatedFolder) node, names, loss)));
        return after;
    }

    private static void visit(Path path, SimulatedFolder folder, BiConsumer<Path, SimulatedContent> visitor) {
        folder.seen.forEach((name, node) -> {
            if (node instanceof SimulatedContent content) {
                visitor.accept(path.resolve(name), content);
            } else {
                visit(path.resolve(name), (SimulatedFolder) node, visitor);
            }
        });
    }

    private void refuseIfFull(Path path) throws IOException {
        if (find(path) instanceof SimulatedFolder folder && !folder.seen.isEmpty()) {
            throw new DirectoryNotEmptyException(path.toString());
        }
    }

    private SimulatedFolder parent(Path path) throws IOException {
        Path above = absolute(path).getParent();
        return above == null ? root : folder(above);
    }

    private static String name(Path path) {
        Path name = absolute(path).getFileName();
        return name == null ? "" : name.toString();
    }
}
