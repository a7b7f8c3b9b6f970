// What authors may put between the paragraphs of a sheet, by its name in MDX.
import Column from './Column.astro';
import Grow from './drawings/Grow.astro';
import Hour from './drawings/Hour.astro';
import Scale from './drawings/Scale.astro';
import Sorting from './drawings/Sorting.astro';
import Example from './Example.astro';
import Note from './Note.astro';
import Pause from './Pause.astro';
import SideBySide from './SideBySide.astro';

export const passages = { Column, Example, Grow, Hour, Note, Pause, Scale, SideBySide, Sorting };
