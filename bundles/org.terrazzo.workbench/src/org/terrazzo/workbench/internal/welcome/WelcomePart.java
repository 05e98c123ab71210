// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.welcome;

import java.net.URL;
import java.util.List;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IntroPart;

/**
 * What the first start shows: where to begin, and where to learn how. It is made of plain widgets, for a browser to show
 * a web page in is not to be had on every machine.
 */
public final class WelcomePart extends IntroPart {

    private static final int COLUMN = 340;
    private static final int MARGIN = 40;

    private ScrolledComposite scrolled;
    private LocalResourceManager resources;
    private Control first;

    @Override
    public void createPartControl(Composite container) {
        scrolled = new ScrolledComposite(container, SWT.H_SCROLL | SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        resources = new LocalResourceManager(JFaceResources.getResources(), scrolled);
        Composite around = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(around);
        Composite page = new Composite(around, SWT.NONE);
        page.setBackgroundMode(SWT.INHERIT_FORCE); // links are canvases, which have a ground of their own
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .equalWidth(true)
                .spacing(MARGIN, MARGIN / 2)
                .applyTo(page);
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, true)
                .applyTo(page);
        head(page);
        column(page, "Begin", Invitation.BEGIN);
        column(page, "Learn", Invitation.LEARN);
        scrolled.setContent(around);
        scrolled.setMinSize(around.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private void head(Composite page) {
        Composite head = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(MARGIN / 2, 4).applyTo(head);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(head);
        Label icon = new Label(head, SWT.NONE);
        icon.setImage(resources.create(image("icons/terrazzo-128.png")));
        GridDataFactory.fillDefaults().span(1, 2).applyTo(icon);
        Label name = label(head, "Welcome to Terrazzo", 12);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.END).grab(true, true).applyTo(name);
        Label words = new Label(head, SWT.WRAP);
        words.setText("Annotate images, train a network on them, look at what it predicts, correct it, train again.");
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.BEGINNING)
                .grab(true, true)
                .hint(2 * COLUMN - 128, SWT.DEFAULT)
                .applyTo(words);
    }

    private void column(Composite page, String title, List<Invitation> invitations) {
        Composite column = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 4).applyTo(column);
        GridDataFactory.fillDefaults().applyTo(column);
        Label head = label(column, title, 4);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(head);
        Label line = new Label(column, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(line);
        invitations.forEach(each -> invite(column, each));
    }

    private void invite(Composite column, Invitation invitation) {
        Label icon = new Label(column, SWT.NONE);
        icon.setImage(resources.create(image("icons/welcome/" + invitation.icon())));
        GridDataFactory.fillDefaults()
                .span(1, 2)
                .indent(0, 14)
                .align(SWT.CENTER, SWT.BEGINNING)
                .applyTo(icon);
        ImageHyperlink link = new ImageHyperlink(column, SWT.NONE);
        link.setText(invitation.title());
        link.setFont(resources.create(bold(2)));
        link.setForeground(
                JFaceResources.getColorRegistry().get(org.eclipse.jface.preference.JFacePreferences.HYPERLINK_COLOR));
        link.addHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent event) {
                run(invitation);
            }
        });
        GridDataFactory.fillDefaults().indent(0, 14).applyTo(link);
        first = first == null ? link : first;
        Label words = new Label(column, SWT.WRAP);
        words.setText(invitation.words());
        GridDataFactory.fillDefaults()
                .hint(COLUMN, SWT.DEFAULT)
                .grab(true, false)
                .applyTo(words);
    }

    private Label label(Composite parent, String text, int larger) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        label.setFont(resources.create(bold(larger)));
        return label;
    }

    private static FontDescriptor bold(int larger) {
        return FontDescriptor.createFrom(JFaceResources.getDialogFont())
                .increaseHeight(larger)
                .setStyle(SWT.BOLD);
    }

    private static ImageDescriptor image(String file) {
        URL location = WelcomePart.class.getClassLoader().getResource(file);
        return ImageDescriptor.createFromURL(location);
    }

    private void run(Invitation invitation) {
        IWorkbenchWindow window = getIntroSite().getWorkbenchWindow();
        int before = projects();
        try {
            window.getService(IHandlerService.class)
                    .executeCommand(window.getService(ICommandService.class).deserialize(invitation.command()), null);
        } catch (CommandException e) {
            ILog.of(WelcomePart.class).error(invitation.title() + " did not work.", e);
        }
        if (invitation.leads() || projects() > before) {
            window.getWorkbench().getIntroManager().closeIntro(this);
        }
    }

    private static int projects() {
        return ResourcesPlugin.getWorkspace().getRoot().getProjects().length;
    }

    @Override
    public void standbyStateChanged(boolean standby) {
        // the same page, in less room
    }

    @Override
    public void setFocus() {
        first.setFocus();
    }
}
