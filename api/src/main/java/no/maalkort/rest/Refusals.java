package no.maalkort.rest;

import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every failure as problem details: ours, the framework's own, and what nobody foresaw, without its cause. */
@RestControllerAdvice
class Refusals extends ResponseEntityExceptionHandler {
    @ExceptionHandler(Refusal.class)
    ResponseEntity<Object> refused(Refusal refusal) {
        return answer(refusal.refused(), new HttpHeaders());
    }

    /** The server reads a query when it is first asked for, and says only then that it cannot. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> unreadable(InvalidParameterException failure) {
        return answer(
                Refused.of(400, "The query is not percent-encoded UTF-8.", "write a per cent sign as %25."),
                new HttpHeaders());
    }

    @ExceptionHandler({RuntimeException.class, Error.class})
    ResponseEntity<Object> unforeseen(Throwable failure) {
        logger.error("A request failed", failure);
        return answer(Refused.of(500), new HttpHeaders());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var told = new HttpHeaders(headers);
        if (status.value() == Refused.METHOD_NOT_ALLOWED) {
            boolean posts = told.getAllow().contains(HttpMethod.POST);
            told.set(HttpHeaders.ALLOW, posts ? Refused.POSTED : Refused.ALLOWED);
        }
        return answer(Refused.of(status.value()), told);
    }

    private static ResponseEntity<Object> answer(Refused refused, HttpHeaders headers) {
        return ResponseEntity.status(refused.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("X-Content-Type-Options", "nosniff")
                .body(refused.json().getBytes(StandardCharsets.UTF_8));
    }
}
