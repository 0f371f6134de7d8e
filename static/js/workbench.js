// The workbench's own behaviours.
