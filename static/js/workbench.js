// The workbench's own behaviours, each in its module. Without them every form still works.

import "./workbench/hand.js";
import "./workbench/kept.js";
import "./workbench/late.js";
import "./workbench/live.js";
import "./workbench/maker.js";
import "./workbench/words.js";
