// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.lesson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.events.ExpansionAdapter;
import org.eclipse.ui.forms.events.ExpansionEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.terrazzo.workbench.internal.lesson.Lesson.Step;

/** A lesson, one step open at a time; each has a button that does it and one that goes on to the next. */
public final class LessonView extends ViewPart {

    private final List<Section> sections = new ArrayList<>();
    private FormToolkit toolkit;
    private ScrolledForm form;

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        form.getBody().setLayout(new TableWrapLayout());
        try {
            show(Lesson.firstImage());
        } catch (IOException e) {
            ILog.of(LessonView.class).error("There is no lesson to show.", e);
        }
    }

    private void show(Lesson lesson) {
        form.setText(lesson.title());
        words(form.getBody(), lesson.intro());
        for (int i = 0; i < lesson.steps().size(); i++) {
            add(lesson.steps().get(i), i);
        }
        open(0);
    }

    private void words(Composite parent, String markup) {
        FormText words = toolkit.createFormText(parent, false);
        words.setText(markup, true, false);
        words.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
    }

    private void add(Step step, int place) {
        Section section =
                toolkit.createSection(form.getBody(), ExpandableComposite.TWISTIE | ExpandableComposite.TITLE_BAR);
        section.setText(place + 1 + ". " + step.title());
        section.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        Composite page = toolkit.createComposite(section);
        page.setLayout(new TableWrapLayout());
        words(page, step.words());
        Composite buttons = toolkit.createComposite(page);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
        button(buttons, "Do it", () -> run(step));
        button(buttons, "Done", () -> done(place));
        section.setClient(page);
        section.addExpansionListener(new ExpansionAdapter() {
            @Override
            public void expansionStateChanged(ExpansionEvent event) {
                form.reflow(true);
            }
        });
        sections.add(section);
    }

    private void button(Composite parent, String text, Runnable action) {
        Button button = toolkit.createButton(parent, text, SWT.PUSH);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private void run(Step step) {
        try {
            getSite()
                    .getService(IHandlerService.class)
                    .executeCommand(getSite().getService(ICommandService.class).deserialize(step.command()), null);
        } catch (CommandException e) {
            MessageDialog.openInformation(
                    form.getShell(), step.title(), "This needs an open image: do the steps before it first.");
        }
    }

    private void done(int place) {
        Section section = sections.get(place);
        if (!section.getText().startsWith("\u2713")) {
            section.setText("\u2713 " + section.getText());
        }
        open(place + 1);
    }

    private void open(int place) {
        for (int i = 0; i < sections.size(); i++) {
            sections.get(i).setExpanded(i == place);
        }
        form.reflow(true);
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public void dispose() {
        toolkit.dispose();
        super.dispose();
    }
}
