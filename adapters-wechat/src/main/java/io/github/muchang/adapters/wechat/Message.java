package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a platform posted: an element with texts and elements in it. Immutable; prints nothing but its name.
 *
 * @param name the element's name
 * @param text its own text, without white space around it
 * @param children the elements in it
 */
record Message(String name, String text, List<Message> children) {
    Message {
        children = ImmutableList.copyOf(children);
    }

    /** The first element of a name. */
    Optional<Message> child(String childName) {
        return children.stream().filter(each -> each.name.equals(childName)).findFirst();
    }

    /** The text of the first element of a name, unless it is empty. */
    Optional<String> text(String childName) {
        return child(childName).map(Message::text).filter(each -> !each.isEmpty());
    }

    /** The texts of the elements that have nothing but text; of several of one name the first. */
    Map<String, String> texts() {
        TreeMap<String, String> texts = new TreeMap<>();
        for (Message each : children) {
            if (each.children.isEmpty()) {
                texts.putIfAbsent(each.name, each.text);
            }
        }
        return ImmutableSortedMap.copyOf(texts);
    }

    @Override
    public String toString() {
        return "Message[" + name + ", " + children.size() + " elements]";
    }
}
