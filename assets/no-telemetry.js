// office.js asks for its telemetry here and switches it off when nothing answers. The workbench sends nothing anywhere.
