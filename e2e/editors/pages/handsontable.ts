import Handsontable from 'handsontable';
import 'handsontable/dist/handsontable.full.css';
import { offer, place } from './handle';

/* The last version under the MIT licence; that of later ones lets an institution try them for 45 days alone. */
const table = new Handsontable(place(), {
  data: [[]],
  minRows: 3,
  minCols: 2,
  colHeaders: ['任务', '负责人'],
  rowHeaders: true,
  colWidths: [600, 120],
  contextMenu: true,
});

const editor = () => table.getActiveEditor() as Handsontable._editors.Text | undefined;

offer({
  // As long as a cell is edited the table holds the value from before.
  text: () =>
    String((editor()?.isOpened() ? editor()?.getValue() : table.getDataAtCell(0, 0)) ?? ''),
  async reset(text, from, to = from) {
    editor()?.finishEditing(true);
    table.deselectCell();
    // Empties the table's history too: Ctrl+Z is the table's even while a cell is edited, and the field's only where it has nothing to undo.
    table.loadData([[text], [''], ['']]);
    table.selectCell(0, 0);
    // It moves the focus into its field a moment after a cell was selected.
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    // As a double click does.
    editor()?.enableFullEditMode();
    editor()?.beginEditing();
    editor()?.TEXTAREA.setSelectionRange(from, to);
  },
});
