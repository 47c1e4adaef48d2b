package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import no.maalkort.figure.Problem;
import no.maalkort.pages.HelpPages;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every failure as problem details: ours, the framework's own, and what nobody foresaw, without its cause. */
@RestControllerAdvice
class Refusals extends ResponseEntityExceptionHandler {
    @ExceptionHandler(Refusal.class)
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        var headers = new HttpHeaders();
        var refused = refusal.refused(request);
        if (refused.status() == Refused.OVERLOADED) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer(refused, headers, request);
    }

    /** Of all that is read for an answer only the store of receipts can have come to harm since it was opened. */
    @ExceptionHandler(Problem.Rejected.class)
    ResponseEntity<Object> changed(Problem.Rejected rejected, HttpServletRequest request) {
        logger.warn("A receipt cannot be told", rejected);
        return refused(
                Refusal.changed(rejected.problems().stream().map(Fault::of).toList()), request);
    }

    /** The server reads a query when it is first asked for, and says only then that it cannot. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> unreadable(InvalidParameterException failure, HttpServletRequest request) {
        return answer(
                Refused.of(400, "The query is not percent-encoded UTF-8.", "write a per cent sign as %25."),
                new HttpHeaders(),
                request);
    }

    @ExceptionHandler({RuntimeException.class, Error.class})
    ResponseEntity<Object> unforeseen(Throwable failure, HttpServletRequest request) {
        logger.error("A request failed", failure);
        return answer(Refused.of(500), new HttpHeaders(), request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var told = new HttpHeaders(headers);
        var asked = ((ServletWebRequest) request).getRequest();
        if (status.value() == Refused.METHOD_NOT_ALLOWED) {
            boolean posts = told.getAllow().contains(HttpMethod.POST);
            told.set(HttpHeaders.ALLOW, posts ? Refused.POSTED : Refused.ALLOWED);
            if (posts) {
                return answer(Refused.POST_ONLY, told, asked);
            }
        }
        return answer(Refused.of(status.value()), told, asked);
    }

    /** The same to a person, who asked for a page. */
    private static ResponseEntity<Object> page(Refused refused, HttpHeaders headers, HttpServletRequest request) {
        var place = PageRoutes.place(request, "");
        String html = WrongPart.of(refused, request)
                .map(wrong -> Loaded.of(request).helpPages().problem(refused.status(), wrong, place))
                .orElseGet(() -> HelpPages.problem(refused.status(), place));
        return ResponseEntity.status(refused.status())
                .headers(headers)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("X-Content-Type-Options", "nosniff")
                .header(Answer.POLICY, PageRoutes.POLICY)
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<Object> answer(Refused refused, HttpHeaders headers, HttpServletRequest request) {
        if (PageRoutes.isForReaders(request)) {
            String whole = PageRoutes.withoutSlash(request);
            if (refused.status() == HttpStatus.NOT_FOUND.value() && whole != null) {
                headers.set(HttpHeaders.LOCATION, whole);
                return new ResponseEntity<>(headers, HttpStatus.PERMANENT_REDIRECT);
            }
            return page(refused, headers, request);
        }
        return ResponseEntity.status(refused.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("X-Content-Type-Options", "nosniff")
                .body(refused.json(request.getContextPath()).getBytes(StandardCharsets.UTF_8));
    }
}
