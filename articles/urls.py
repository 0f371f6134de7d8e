"""Addresses of the desk."""

from django.urls import path

from articles.views import account, evidence, grid, history, intake, queue, reports, review, search, signoff, sources, workbench

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("articles/new/", intake.intake, name="intake"),
    path("articles/new/preview/", intake.preview, name="intake-preview"),
    path("articles/new/hand-in/", intake.hand_in, name="hand-in"),
    path("articles/<int:article_id>/", workbench.workbench, name="workbench"),
    path("articles/<int:article_id>/claims/<int:number>/", workbench.claim, name="claim"),
    path("articles/<int:article_id>/claims/<int:number>/evidence/", evidence.evidence, name="evidence"),
    path("articles/<int:article_id>/claims/<int:number>/evidence/pane/", evidence.evidence_as_is, name="evidence-pane"),
    path("articles/<int:article_id>/claims/<int:number>/evidence/<int:evidence_id>/", evidence.evidence_edit, name="evidence-edit"),
    path(
        "articles/<int:article_id>/claims/<int:number>/evidence/<int:evidence_id>/remove/", evidence.evidence_remove, name="evidence-remove"
    ),
    path("articles/<int:article_id>/claims/<int:number>/waive/", evidence.waive, name="waive"),
    path("articles/<int:article_id>/grid/", grid.grid, name="grid"),
    path("articles/<int:article_id>/review/", review.review, name="review"),
    path("articles/<int:article_id>/review/<int:number>/", review.review_claim, name="review-claim"),
    path("articles/<int:article_id>/sources/", sources.article_sources, name="article-sources"),
    path("articles/<int:article_id>/history/", history.history, name="history"),
    path("articles/<int:article_id>/sign-off/", signoff.sign_off, name="sign-off"),
    path("articles/<int:article_id>/publish/", signoff.publish, name="publish"),
    path("articles/<int:article_id>/withdraw/", signoff.withdraw, name="withdraw"),
    path("sources/", sources.sources, name="sources"),
    path("sources/<int:source_id>/", sources.source, name="source"),
    path("captures/<int:capture_id>/", sources.capture, name="capture"),
    path("reports/", reports.reports, name="reports"),
    path("reports/<slug:slug>/", reports.report, name="report"),
    path("reports/<slug:slug>/data.json", reports.report_data, name="report-data"),
    path("reports/<slug:slug>/editions/<int:number>/", reports.report, name="report-edition"),
    path("reports/<slug:slug>/claims/<int:number>/", reports.report_claim, name="report-claim"),
    path("search/", search.search, name="search"),
    path("account/", account.account, name="account"),
]
