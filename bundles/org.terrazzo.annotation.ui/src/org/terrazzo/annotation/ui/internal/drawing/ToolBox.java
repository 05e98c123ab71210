// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.drawing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.annotation.spi.ToolOption;
import org.terrazzo.annotation.spi.ToolOptions;

/** The tools that are there, which of them is in hand, and how each is set. For any thread. */
@Component(service = ToolBox.class)
public final class ToolBox {

    private static final Comparator<AnnotationTool> ORDER = Comparator.comparingInt(
                    (AnnotationTool tool) -> tool.describe().order())
            .thenComparing(tool -> tool.describe().id());

    private final List<AnnotationTool> tools = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Set<String> disabled = new HashSet<>();
    private String active;
    private String borrowed = "";

    @Activate
    public ToolBox() {
        active = kept().get("active", "");
    }

    /** Asked for anew each time: when the user imports preferences, the platform puts other nodes in their place. */
    private static Preferences kept() {
        return InstanceScope.INSTANCE.getNode("org.terrazzo.annotation.ui/tools");
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTool(AnnotationTool tool) {
        tools.add(tool);
        tell();
    }

    void removeTool(AnnotationTool tool) {
        tools.remove(tool);
        tell();
    }

    /** In the order of the tool bar. */
    public List<AnnotationTool> tools() {
        return tools.stream().sorted(ORDER).toList();
    }

    public Optional<AnnotationTool> tool(String id) {
        return tools.stream().filter(tool -> tool.describe().id().equals(id)).findFirst();
    }

    /** The tool in hand: the one chosen last, otherwise the first; empty if there is none that works. */
    public synchronized Optional<AnnotationTool> active() {
        Optional<AnnotationTool> chosen = tool(borrowed.isEmpty() ? active : borrowed);
        return (chosen.isPresent() ? chosen : tools().stream().findFirst()).filter(tool -> !isDisabled(tool));
    }

    /** Takes a tool in hand, and gives one that had failed another chance. */
    public void activate(String id) {
        synchronized (this) {
            active = id;
            borrowed = "";
            disabled.remove(id);
            kept().put("active", id);
        }
        tell();
    }

    /** Takes a tool in hand for a moment, until it is {@linkplain #giveBack given back}. */
    public void borrow(String id) {
        synchronized (this) {
            borrowed = id;
        }
        tell();
    }

    /** The tool that was in hand before {@link #borrow} is in hand again. */
    public void giveBack() {
        synchronized (this) {
            borrowed = "";
        }
        tell();
    }

    /** Lays a tool that has failed aside until it is asked for again. */
    public void disable(AnnotationTool tool) {
        synchronized (this) {
            disabled.add(tool.describe().id());
        }
        tell();
    }

    public synchronized boolean isDisabled(AnnotationTool tool) {
        return disabled.contains(tool.describe().id());
    }

    public synchronized ToolOptions options(ToolDescription tool) {
        Preferences settings = kept().node(tool.id());
        Map<String, String> texts = new HashMap<>();
        for (ToolOption option : tool.options()) {
            texts.put(option.id(), settings.get(option.id(), option.usualText()));
        }
        return ToolOptions.usual(tool.options()).withTexts(texts);
    }

    /** Sets a tool otherwise, now and after the next start. */
    public void change(ToolDescription tool, UnaryOperator<ToolOptions> change) {
        synchronized (this) {
            ToolOptions changed = change.apply(options(tool));
            changed.texts().forEach(kept().node(tool.id())::put);
        }
        tell();
    }

    /** Makes the tool in hand, if it has a size, larger or smaller by so many steps of a tenth, at least of one pixel. */
    public void resize(int steps) {
        active().map(AnnotationTool::describe)
                .filter(tool -> !tool.size().isEmpty())
                .ifPresent(tool -> change(tool, now -> resized(now, tool.size(), steps)));
    }

    private static ToolOptions resized(ToolOptions options, String size, int steps) {
        int now = options.whole(size);
        long step = Math.max(1, Math.round(now / 10.0));
        return options.with(size, (double) now + steps * step);
    }

    /** @return to be run when nothing is to be heard any more */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Deactivate
    void keep() {
        try {
            kept().flush();
        } catch (BackingStoreException e) {
            ILog.of(ToolBox.class).warn("The settings of the tools could not be kept.", e);
        }
    }
}
