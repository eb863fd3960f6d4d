//! Charts as values: a result of the model in, an ECharts option out.
