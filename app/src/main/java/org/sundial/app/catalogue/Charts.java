package org.sundial.app.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.springframework.stereotype.Component;
import org.sundial.app.web.Words;
import org.sundial.procedure.Diagram;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.ProcedureText;

/** 流程图. Draws procedures: from the file's own drawing where it brings one, else laid out here. */
@Component
public class Charts {
    private static final int MOST = 500;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final Powers powers;
    /** Placing takes milliseconds and never changes: once per procedure and language. */
    private final Cache<Key, ChartDrawing> drawings =
            Caffeine.newBuilder().maximumSize(MOST).build();
    /** So does drawing, where no case is marked. */
    private final Cache<Key, Chart> published =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Charts(Powers powers) {
        this.powers = powers;
    }

    /** The chart of a frozen procedure. */
    public Optional<Chart> of(String fingerprint, Words w) {
        Key key = new Key(fingerprint, w.language());
        Optional<Chart> known = Optional.ofNullable(published.getIfPresent(key));
        if (known.isPresent()) {
            return known;
        }
        Optional<Chart> drawn = of(fingerprint, w, Chart.Progress.NONE);
        drawn.ifPresent(chart -> published.put(key, chart));
        return drawn;
    }

    /** The chart of a frozen procedure with a case's way marked on it. */
    public Optional<Chart> of(String fingerprint, Words w, Chart.Progress progress) {
        return powers.chart(fingerprint).map(read -> draw(read.procedure(), read.drawing(), w, progress));
    }

    Chart draw(Procedure procedure, Optional<Diagram> diagram, Words w, Chart.Progress progress) {
        ChartDrawing drawing =
                drawings.get(new Key(procedure.fingerprint(), w.language()), key -> place(procedure, diagram, w));
        return new Chart(ChartSvg.of(procedure, drawing, w, progress), ProcedureText.of(procedure));
    }

    private static ChartDrawing place(Procedure procedure, Optional<Diagram> diagram, Words w) {
        return diagram.map(drawn -> ChartFromDiagram.of(procedure, drawn, w))
                .orElseGet(() -> ChartLayout.of(procedure, w));
    }

    private record Key(String fingerprint, String language) {}
}
