package org.sundial.app.documents;

import java.lang.reflect.RecordComponent;
import java.util.Optional;

/** 文书用字. Every text an instrument carries, from all its parts, to look whether it can be printed. */
final class Wording {
    private Wording() {}

    static String of(Instrument instrument) {
        StringBuilder all = new StringBuilder();
        gather(instrument, all);
        return all.toString();
    }

    private static void gather(Object part, StringBuilder all) {
        if (part instanceof String text) {
            all.append(text).append('\n');
        } else if (part instanceof Iterable<?> parts) {
            parts.forEach(each -> gather(each, all));
        } else if (part instanceof Optional<?> perhaps) {
            perhaps.ifPresent(each -> gather(each, all));
        } else if (part instanceof Record whole) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                try {
                    gather(component.getAccessor().invoke(whole), all);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("cannot read " + component, e);
                }
            }
        }
    }
}
